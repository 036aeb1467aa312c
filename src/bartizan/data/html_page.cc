#include "bartizan/data/html_page.h"

#include <fmt/format.h>

namespace bartizan::data {

std::string PageHead(std::string_view title, std::string_view style, PagePictures pictures) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; {}base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>{}{}</style>\n</head>\n",
      pictures == PagePictures::kEmbedded ? "img-src data:; " : "", title, kPageStyle, style);
}

}  // namespace bartizan::data
