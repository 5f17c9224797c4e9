//! stub
use verksted::store::Home;
use verksted::tui::runtime::{Setup, run};
fn main() {
    let home = Home::find(std::env::var_os("VERKSTED_HOME").map(Into::into)).unwrap();
    let code =
        run(Setup { home, lang: verksted::core::words::Lang::Nb, form: None, library: None, open: None })
            .unwrap();
    std::process::exit(code);
}
