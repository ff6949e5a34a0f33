// Every bound of the rule language, in one place. Past one of the first group, loading throws Error; those
// of the second group bound caches and work at run time and are never errors.
#pragma once
#include <cstddef>
#include <cstdint>

namespace newsx::rulelang {

// Loading.
inline constexpr std::size_t kMaxFileBytes = 16u << 20;   // of one rule file
inline constexpr std::size_t kMaxPhases = 254;            // Annotation::phase is one byte, 0 is the gazetteer
inline constexpr std::size_t kMaxRules = 65'534;          // RuleId
inline constexpr std::size_t kMaxClasses = 65'534;        // ClassId
inline constexpr std::size_t kMaxKeys = 65'534;           // KeyId
inline constexpr std::size_t kMaxPrimitives = 65'534;     // distinct atoms of all phases, 16 bits
inline constexpr std::size_t kMaxLabels = 65'534;         // distinct unit conditions of a phase, 16 bits
inline constexpr std::size_t kMaxRuleSteps = 4'096;       // instructions of one pattern, repetitions written out
inline constexpr std::size_t kMaxPhaseSteps = 262'144;    // instructions of a phase
inline constexpr std::size_t kMaxNesting = 64;            // brackets in brackets
inline constexpr std::size_t kMaxDefinitions = 65'534;    // named lists, units and phrases: DefinitionId
inline constexpr std::size_t kMaxNamesDeep = 32;          // names in names
inline constexpr std::size_t kMaxConditionCode = 65'536;  // atoms and operators of one condition, names written out
inline constexpr std::size_t kMaxParts = 64;              // part names of a rule
inline constexpr std::size_t kMaxConstraints = 64;        // of a rule
inline constexpr std::size_t kMaxValues = 64;             // values of one make or one example
inline constexpr std::size_t kMaxTests = 16;              // attribute tests of one class atom
inline constexpr std::size_t kMaxTestValues = 1'024;      // values of one attribute test
inline constexpr std::size_t kMaxNameBytes = 128;         // of a rule, phase, class, part, key
inline constexpr std::size_t kMaxWordBytes = 256;         // of a literal or a lemma
inline constexpr std::size_t kMaxTextBytes = 65'536;      // of an example's text
inline constexpr std::size_t kMaxExamples = 1'024;        // of a rule
inline constexpr int kMaxPriority = 1'000'000;            // either sign

// Matching.
inline constexpr std::size_t kMaxUnitReadings = 64;     // readings of a unit that are looked at
inline constexpr std::size_t kMaxSignatures = 131'072;  // distinct units remembered; checked between documents
inline constexpr std::size_t kMaxNames = 65'536;        // records of the gazetteer whose facts are remembered
inline constexpr std::size_t kMaxUnitClasses = 16'384;  // of a phase
inline constexpr std::size_t kMaxStates = 4'096;        // of a phase's automaton
inline constexpr std::size_t kMaxTransitions = 65'536;  // of a phase's automaton, besides those of its start
inline constexpr std::size_t kMaxStateSteps = 262'144;  // instructions in all states of a phase together …
inline constexpr std::size_t kMinStates = 64;           // … but so many states are always kept

}  // namespace newsx::rulelang
