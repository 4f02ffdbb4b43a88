# Eight policies of an invented town, and their rules; sourced by repository.sh. danish NAME TOPIC MANNER and
# english NAME TOPIC MANNER write one each.

danish() {
    cat >"$1" <<END
---
ejer: Teknik og Miljø
version: 1
---
# Politik for $2

Vedtaget af byrådet i Lilleby.

## Formål

Byen passer på sine $2, så de varer længe og er til glæde for alle, der bor her.

## Indsats

- Forvaltningen skal tilse byens $2 hvert forår og lægge en oversigt frem.
- Udvalget har afsat 400.000 kr. til $2 om året.
- Arbejdet følger en fast plan, og naboerne hører om det i god tid.

## Baggrund

$3

## Kontakt

Spørgsmål stilles til forvaltningen. Se også [indsatsen](#indsats).
END
}

english() {
    cat >"$1" <<END
---
owner: Parks and Roads
version: 1
---
# Policy on $2

Adopted by the town council.

## Purpose

The town looks after its $2, so that they last and please everybody who lives here.

## Measures

- The agency shall inspect the $2 every spring and publish a survey.
- The committee has set aside 400,000 euros a year for the $2.
- The work follows a fixed plan, and the neighbours hear of it in good time.

## Background

$3

## Contact

Questions go to the agency. See also [the measures](#measures).
END
}

write_policies() {
    danish veje.md veje "De fleste veje er gamle markveje, som siden er lagt om og har fået fliser langs siderne."
    danish skove.md skove "Skovene blev plantet af gårdene omkring byen, og de ældste ege står endnu ved åen."
    danish broer.md broer "Broerne over åen er af træ og sten, og den smalleste bruges kun af folk til fods."
    danish havne.md havne "Lystbådene ligger i læ bag molen, mens kutterne lægger til ude ved det gamle pakhus."
    english parks.md parks "Most parks were gardens of the mills, and some of the old walls still stand by the river."
    english squares.md squares "The squares were laid out when the railway came, with lime trees along two of their sides."
    danish klima.md klimatilpasninger "Regnen samler sig i lavningen bag stationen, hvor der før i tiden lå en eng."
    english bells.md bells "The bells hang in the towers of both churches, and the smallest of them came from a ship."
}

write_rules() {
    cat >.spor.toml <<'END'
[protected-sections]
sections = ["Formål"]
[required-sections]
sections = ["Kontakt"]
[forbidden-wordings]
wordings = ["efter behov"]
[required-wordings]
wordings = ["Vedtaget af byrådet"]
[words-changed]
percent = 30
[weakened-commitments]
sign-off = "Godkendt af:"
reason = "svækkede løfter skal op i byrådet"
[changed-figures]
sign-off = "Godkendt af:"
severity = "warning"
[broken-references]
[left-in-remarks]
severity = "note"
[title-unchanged]
[front-matter-unchanged]
fields = ["ejer"]
END
    sed -e 's/Formål/Purpose/; s/Kontakt/Contact/; s/efter behov/as needed/; s/Vedtaget af byrådet/Adopted by the town/' \
        -e 's/Godkendt af:/Approved by:/; s/svækkede.*byrådet/weaker promises go to the council/; s/ejer/owner/' \
        .spor.toml >english.toml
    printf '[outside-sections]\nsections = ["Background"]\n' >bells.toml
    printf '[unmarked-changes]\n' >klima.toml
}
