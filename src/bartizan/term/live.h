#pragma once
// Some lines at the bottom of a terminal that are redrawn in place, while ordinary lines go by
// above them.
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/term/style.h"

namespace bartizan::term {

// Thread-safe. Where the descriptor is not a terminal, Update and Finish do nothing and Print
// writes the plain line. Lines pass through Printable (our own colours stay) and are clipped at the
// terminal's edge.
class LiveRegion {
 public:
  explicit LiveRegion(int fd);
  LiveRegion(const LiveRegion&) = delete;
  LiveRegion& operator=(const LiveRegion&) = delete;
  ~LiveRegion() { Finish(); }

  bool is_tty() const { return terminal_.is_tty; }
  // Replaces the region. Lines that the terminal has no room for are left out from the top.
  void Update(std::vector<std::string> lines);
  // A line above the region; newlines in it start further lines.
  void Print(std::string_view line_above);
  // Leaves the last state standing. The region is empty afterwards and may be used again.
  void Finish();

 private:
  std::string Erase() const;  // cursor to the first line of the region, clears from there
  std::string Draw();
  void Write(std::string_view text) const;

  const int fd_;
  Terminal terminal_;
  std::mutex mutex_;
  std::vector<std::string> lines_;
  size_t drawn_ = 0;
};

}  // namespace bartizan::term
