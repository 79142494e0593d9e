//! What has to hold for everything that a learner can do: laws, tried on random examples, and the
//! saved forms that were ever written.

mod log_laws;
mod progress_laws;
mod saved_files;
mod saved_laws;
mod strategies;
