import chromium from "@sparticuz/chromium";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

/** Why there is no browser on this machine, or undefined: the one that npm brings is built for Linux on x64. */
export const NO_BROWSER =
  process.platform === "linux" && process.arch === "x64"
    ? undefined
    : `the Chromium that comes by npm does not run on ${process.platform} ${process.arch}`;

/** A real Chromium, headless, in a process of its own. */
export async function openBrowser(): Promise<Browser> {
  return puppeteer.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: "shell" });
}

/** What a page did that it should not: errors, refusals by its own policy, calls to anywhere but `origin`. */
export function complaintsOf(page: Page, origin?: string): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warn") complaints.push(line.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("about:") && (origin === undefined || !url.startsWith(origin)))
      complaints.push(`asked for ${url}`);
  });
  return complaints;
}
