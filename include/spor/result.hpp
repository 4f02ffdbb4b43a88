// What a call gives back when it may fail: a value, or an Error that says what is wrong, where, and what to do.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace spor {

/// Bad input, in words for the person who gave it. Printed as `where: what; why`.
struct Error {
    std::string what;   ///< what is wrong: "no such file"
    std::string where;  ///< the file, with `:line` where there is one (1-based); may be empty
    std::string why;    ///< what to do about it: "give a file, or - for standard input"; may be empty

    [[nodiscard]] std::string message() const {
        std::string text = where.empty() ? what : where + ": " + what;
        if (!why.empty()) text += "; " + why;
        return text;
    }
};

/// Either a T or an Error. (`std::expected` is not to be had on the compilers that spor supports.)
template <class T>
class Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}       // NOLINT(google-explicit-constructor)
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() & { return std::get<0>(state_); }
    [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
    [[nodiscard]] T& operator*() & { return value(); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] T* operator->() { return &value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

private:
    std::variant<T, Error> state_;
};

}  // namespace spor
