export const probe = "ü";
