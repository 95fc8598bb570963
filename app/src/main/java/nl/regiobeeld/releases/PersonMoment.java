package nl.regiobeeld.releases;

/**
 * What a release that is out says of linked persons, with the persons behind it.
 *
 * @param number the number of the release
 */
record PersonMoment(int number, PersonGroups groups, PersonsPart regional, PersonsPart open) {
    /** The same figures in a newer release: they say nothing new. */
    PersonCells.Made again() {
        return new PersonCells.Made(regional, open, groups);
    }
}
