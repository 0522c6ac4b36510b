/** A page as the tests see it: they ask where it is, and open it in a browser. */
declare module '*.vue' {
  const page: import('vue').Component;
  export default page;
}
