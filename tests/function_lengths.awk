# Prints every C++ function that is longer than `limit` lines, as FILE:LINE NAME-LINE has N.
# A brace counter, no parser: a brace that follows `)` (and perhaps const, noexcept, a return type, an initialiser list)
# outside any function opens one; namespaces, types and tables of data open scopes of their own. Lambdas belong to the
# function around them.

FNR == 1 { depth = 0; inside = 0; member = 0; head = ""; comment = 0; raw = "" }

{
    line = strip($0)
    if (line ~ /^[ \t]*#/) next
    for (i = 1; i <= length(line); i++) {
        c = substr(line, i, 1)
        if (c == "{") open_brace()
        else if (c == "}") close_brace()
        else if (c == ";" && !inside && !member) head = ""
        else if (!inside && !member) { if (head == "" && c !~ /[ \t]/) first = FNR; if (head != "" || c !~ /[ \t]/) head = head c }
    }
    if (head != "") head = head " "
}

function open_brace() {
    depth++
    if (inside || member) return
    if (head ~ /[A-Za-z0-9_>=(,]$/ || head ~ /= $/) { member = depth; return }  # `a_{1}`, `= {}`: part of what is being read
    if (head ~ /\)/ && head !~ /^[ \t]*(namespace|class|struct|enum|union)[ \t]/) {
        inside = depth; from = first; name = head
    }
    head = ""
}

function close_brace() {
    if (member && depth == member) member = 0
    if (inside && depth == inside) {
        if (FNR - from + 1 > limit) {
            sub(/[ \t]+$/, "", name)
            print FILENAME ":" from " " substr(name, 1, 70) " has " (FNR - from + 1)
        }
        inside = 0
        head = ""
    }
    depth--
}

# The line without comments and without what stands in quotes, raw strings included.
function strip(s,    out, at, rest) {
    out = ""
    while (s != "") {
        if (raw != "") {
            at = index(s, raw)
            if (!at) return out
            s = substr(s, at + length(raw)); raw = ""
        } else if (comment) {
            at = index(s, "*/")
            if (!at) return out
            s = substr(s, at + 2); comment = 0
        } else if (match(s, /\/\/|\/\*|R"[^(]*\(|"|'/)) {
            rest = substr(s, RSTART + RLENGTH)
            at = substr(s, RSTART, RLENGTH)
            out = out substr(s, 1, RSTART - 1)
            if (at == "//") return out
            if (at == "/*") { comment = 1; s = rest }
            else if (at ~ /^R/) { raw = ")" substr(at, 3, length(at) - 3) "\""; s = rest }
            else if (at == "'" && out ~ /[0-9a-fA-F]$/) s = rest
            else s = after_quote(rest, at)
        } else return out s
    }
    return out
}

function after_quote(s, quote,    i, c) {
    for (i = 1; i <= length(s); i++) {
        c = substr(s, i, 1)
        if (c == "\\") i++
        else if (c == quote) return substr(s, i + 1)
    }
    return ""
}
