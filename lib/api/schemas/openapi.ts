import * as z from "zod";

export const OpenApiDocument = z.looseObject({ openapi: z.literal("3.1.0") });
