// Writes records as bytes and reads them back, in the same build of the program.
//
// Numbers and arrays of numbers are copied as they lie in memory; all else goes part by part, in the one order that
// `Parts` gives for both directions: `Parts::of(block, record)` calls `block` with all parts of a record. O(bytes).
// Errors: BlockReader throws Error when the block ends early.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/text_map.h"

namespace newsx::rulelang {

// Whether a value's bytes in memory say it all: no pointers, no padding.
template <typename T>
inline constexpr bool kPlain = std::is_trivially_copyable_v<T>&& std::has_unique_object_representations_v<T>;

template <typename Parts>
class BlockWriter {
 public:
  static constexpr bool kReads = false;

  template <typename... Part>
  void operator()(const Part&... parts) {
    (put(parts), ...);
  }
  std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  void put_bytes(const void* from, std::size_t count) {
    const auto* first = static_cast<const std::byte*>(from);
    bytes_.insert(bytes_.end(), first, first + count);
  }
  void put_size(std::size_t size) { put(static_cast<std::uint32_t>(size)); }

  template <typename T>
  void put(const T& value) {
    if constexpr (kPlain<T>)
      put_bytes(&value, sizeof value);
    else
      Parts::of(*this, value);
  }
  void put(const std::string& text) {
    put_size(text.size());
    put_bytes(text.data(), text.size());
  }
  template <typename T>
  void put(const std::vector<T>& list) {
    put_size(list.size());
    if constexpr (kPlain<T>)
      put_bytes(list.data(), list.size() * sizeof(T));
    else
      for (const T& item : list) put(item);
  }
  template <typename A, typename B>
  void put(const std::pair<A, B>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename T>
  void put(const TextMap<T>& map) {
    put_size(map.size());
    map.for_each([&](std::string_view key, const T& value) { (*this)(std::string(key), value); });
  }

  std::vector<std::byte> bytes_;
};

template <typename Parts>
class BlockReader {
 public:
  static constexpr bool kReads = true;

  explicit BlockReader(std::span<const std::byte> block) : rest_(block) {}

  template <typename... Part>
  void operator()(Part&... parts) {
    (get(parts), ...);
  }

 private:
  const std::byte* take_bytes(std::size_t count) {
    if (count > rest_.size()) throw Error("built-in rules", "the block ends early");
    const std::byte* first = rest_.data();
    rest_ = rest_.subspan(count);
    return first;
  }
  std::size_t get_size() {
    std::uint32_t size = 0;
    get(size);
    return size;
  }

  template <typename T>
  void get(T& value) {
    if constexpr (kPlain<T>)
      std::memcpy(&value, take_bytes(sizeof value), sizeof value);
    else
      Parts::of(*this, value);
  }
  void get(std::string& text) {
    const std::size_t size = get_size();
    text.assign(reinterpret_cast<const char*>(take_bytes(size)), size);
  }
  template <typename T>
  void get(std::vector<T>& list) {
    const std::size_t size = get_size();
    if constexpr (kPlain<T>) {
      const std::byte* const from = take_bytes(size * sizeof(T));
      list.resize(size);
      if (size > 0) std::memcpy(list.data(), from, size * sizeof(T));
    } else {
      list.reserve(size);
      for (std::size_t i = 0; i < size; ++i) get(list.emplace_back());
    }
  }
  template <typename A, typename B>
  void get(std::pair<A, B>& pair) {
    (*this)(pair.first, pair.second);
  }
  template <typename T>
  void get(TextMap<T>& map) {
    const std::size_t size = get_size();
    map.reserve(size);
    for (std::size_t i = 0; i < size; ++i) {
      std::string key;
      T value{};
      (*this)(key, value);
      map.try_emplace(key, value);
    }
  }

  std::span<const std::byte> rest_;
};

}  // namespace newsx::rulelang
