/**
 * Languages that people ask groups in and that Intl has no name for: those of signing, and those of people who fled.
 * By ISO 639-3, with the names they are known by.
 */
export const UNNAMED_LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  aii: ["Assyrian", "Assyrian Neo-Aramaic"],
  asf: ["Auslan", "Australian Sign Language"],
  bfi: ["British Sign Language", "BSL"],
  bzs: ["Brazilian Sign Language", "Libras"],
  cnh: ["Hakha Chin", "Chin"],
  csc: ["Catalan Sign Language", "Lengua de signos catalana"],
  dse: ["Dutch Sign Language", "Sign Language of the Netherlands"],
  fcs: ["Quebec Sign Language", "Langue des signes québécoise", "LSQ"],
  fsl: ["French Sign Language", "Langue des signes française", "LSF"],
  gsg: ["German Sign Language", "Deutsche Gebärdensprache", "DGS"],
  ins: ["Indian Sign Language"],
  isg: ["Irish Sign Language"],
  ise: ["Italian Sign Language"],
  kar: ["Karen"],
  ksw: ["S'gaw Karen"],
  mfs: ["Mexican Sign Language", "Lengua de señas mexicana", "LSM"],
  mnw: ["Mon"],
  nah: ["Nahuatl", "Náhuatl"],
  nzs: ["New Zealand Sign Language", "NZSL"],
  psr: ["Portuguese Sign Language"],
  rmn: ["Balkan Romani"],
  ssp: ["Spanish Sign Language", "Lengua de signos española", "LSE"],
  swl: ["Swedish Sign Language"],
};
