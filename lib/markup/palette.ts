/** Colours of mails and pages; every pair that carries text has a contrast of at least 4.5 (tests compute it). */
export const LIGHT = {
  ground: "#f2f4f1",
  paper: "#ffffff",
  panel: "#eef3f1",
  ink: "#1f2a2e",
  soft: "#4b5b60",
  line: "#c9d3cf",
  accent: "#1d5c63",
  onAccent: "#ffffff",
  bar: "#2f7f86",
  barRest: "#dbe5e2",
  warn: "#7a4a00",
  warnGround: "#fff3d9",
} as const;

export const DARK: Readonly<Record<keyof typeof LIGHT, string>> = {
  ground: "#13191b",
  paper: "#1c2427",
  panel: "#263135",
  ink: "#e9efed",
  soft: "#b6c3c2",
  line: "#44535a",
  accent: "#93d3d6",
  onAccent: "#0d1a1c",
  bar: "#6fb9be",
  barRest: "#36454a",
  warn: "#ffd792",
  warnGround: "#3d2f10",
};

export const FONT = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
