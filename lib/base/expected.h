// A value, or why there is none: for faults of one file or record, which must not end a batch.
#pragma once
#include <utility>
#include <variant>

namespace newsx {

template <class Value, class Fault>
class [[nodiscard]] Expected {
 public:
  Expected(Value value) : either_(std::in_place_index<0>, std::move(value)) {}
  Expected(Fault fault) : either_(std::in_place_index<1>, std::move(fault)) {}

  explicit operator bool() const { return either_.index() == 0; }
  // REQUIRES: a value is there.
  Value& operator*() & { return std::get<0>(either_); }
  const Value& operator*() const& { return std::get<0>(either_); }
  Value&& operator*() && { return std::get<0>(std::move(either_)); }
  Value* operator->() { return &std::get<0>(either_); }
  const Value* operator->() const { return &std::get<0>(either_); }
  // REQUIRES: no value is there.
  const Fault& error() const { return std::get<1>(either_); }

 private:
  std::variant<Value, Fault> either_;
};

}  // namespace newsx
