#![no_main]

libfuzzer_sys::fuzz_target!(init: luzhi_fuzz::remember_panics(), |bytes: &[u8]| {
    luzhi_fuzz::feed(luzhi::fuzzing::multipart, bytes);
});
