/** All links were made new. */
export const linksRenewed = {
  title: "Tus enlaces son nuevos",
  ended: "Los enlaces que te enviamos antes ya no valen, tampoco el de esta página.",
  next: {
    mailed: "Uno nuevo va de camino a tu correo. Desde ahí llegas a todo lo demás.",
    waits:
      "Primero, una persona de nuestro equipo verá cómo podemos escribirte. Luego te llegará uno nuevo por correo.",
  },
};
