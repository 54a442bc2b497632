/** What the build of the frame left, as the build of this library reads it. */
declare module 'virtual:frame-assets' {
  export const assets: import('./frame-assets.ts').FrameAssets;
}
