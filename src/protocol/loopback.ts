/** Whether a URL's host name means this machine, where `http` is as good as `https`. */
export const isLoopback = (hostname: string): boolean =>
  /^(.+\.)?localhost$|^\[::1\]$|^127(\.\d+){3}$/.test(hostname);
