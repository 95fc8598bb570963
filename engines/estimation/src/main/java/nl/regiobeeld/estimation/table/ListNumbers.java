package nl.regiobeeld.estimation.table;

/** Writes a set of lists as their numbers, counted from 1: {@code 124}, and {@code 1.2.10} from ten lists onwards. */
public final class ListNumbers {
    private ListNumbers() {}

    public static String of(int mask, int lists) {
        StringBuilder text = new StringBuilder();
        for (int list = 0; list < lists; list++) {
            if ((mask >> list & 1) == 1) {
                if (lists > 9 && !text.isEmpty()) {
                    text.append('.');
                }
                text.append(list + 1);
            }
        }
        return text.toString();
    }
}
