//! Work that waits for something, such as a file.

use core::future::Future;
use core::pin::Pin;

/// Begins the work. It goes on whenever what it waits for is there.
pub(crate) fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}
