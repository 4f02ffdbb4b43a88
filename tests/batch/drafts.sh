# Folders of drafts for the tests of spor batch from outside; sourced by them.

# make_drafts COUNT OLD_DIR NEW_DIR: drafts of some kilobytes, each with some words changed; always the same.
make_drafts() {
    mkdir -p "$2" "$3"
    awk -v count="$1" -v before="$2" -v after="$3" 'BEGIN {
        srand(7)
        split("byen skal kan bygge en havn bro skole vej plan borger region senest hvert år nye gamle fælles åbne grønne", word, " ")
        for (n = 1; n <= count; n++) {
            old = sprintf("%s/plan-%03d.md", before, n); new = sprintf("%s/plan-%03d.md", after, n)
            printf "# Plan %d\n", n > old; printf "# Plan %d\n", n > new
            for (p = 0; p < 10 + n % 40; p++) {
                one = two = sprintf("%s## Afsnit %d.%d\n\nTal %d:", "\n", n, p, rand() * 100000)
                for (w = 0; w < 60; w++) {
                    a = word[1 + int(rand() * 20)]; b = rand() < .02 ? word[1 + int(rand() * 20)] : a
                    one = one " " a; two = two " " b
                }
                print one "." > old; print two "." > new
            }
            close(old); close(new)
        }
    }'
}
