// What can happen to a file between the web host and a page or a whole device. Each fault ends with its `mend()`.

/** The host has no such file. */
export const missing = (where, file) =>
  fault(where, file, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'There is no such file here.' }));

/** A page says "not found" in place of the file, and the host claims that all is well. */
export const replacedByPage = (where, file) =>
  fault(where, file, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><html><title>Not found</title><h1>Not found</h1></html>' }));

/** Only this share of the file arrives. */
export const truncated = (where, file, share = 0.5) =>
  fault(where, file, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const { 'content-length': _, 'content-encoding': __, ...headers } = response.headers();
    await route.fulfill({ status: 200, headers, body: body.subarray(0, Math.floor(body.length * share)) });
  });

/** The network gives out. */
export const cutOff = (where, file) => fault(where, file, (route) => route.abort('connectionreset'));

/** The file does not come until it is released. */
export async function heldBack(where, file) {
  const waiting = [];
  let released = false;
  const held = await fault(where, file, (route) => {
    if (released) return route.continue();
    waiting.push(route);
    return undefined;
  });
  return {
    ...held,
    async release() {
      released = true;
      // A page that is gone by now takes no answer any more.
      await Promise.all(waiting.splice(0).map((route) => route.continue().catch(() => {})));
    },
  };
}

/** The program of the site: its WASM and the script that goes with it. */
export const PROGRAM = { wasm: /_bg\.wasm$/, glue: /\/waymark-[^/]*\.js$/ };

async function fault(where, file, answer) {
  const address = file instanceof RegExp ? file : (url) => url.pathname.endsWith(`/course/${file}`);
  await where.route(address, answer);
  return { mend: () => where.unroute(address, answer) };
}
