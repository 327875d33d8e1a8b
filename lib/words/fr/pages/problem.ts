/** The page for whatever went wrong: whether anything changed, and the way on. */
export const problem = {
  unchanged: "Rien n’a changé.",
  reply: "Si vous ne savez pas quoi faire, répondez à l’e-mail qui contenait le lien. Une personne le lit.",
  back: "Revenir à la page",
};
