export const register = async () => [];
