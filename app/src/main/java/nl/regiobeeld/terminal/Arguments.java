package nl.regiobeeld.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was typed after a command. Each option is taken once by whoever knows it; what is left is for the next. */
public final class Arguments {
    private final List<String> left;

    public Arguments(List<String> typed) {
        left = new ArrayList<>(typed);
    }

    /** True if {@code name} was typed. */
    public boolean takeFlag(String name) {
        return left.remove(name);
    }

    /** {@code --name value} or {@code --name=value}. */
    public Optional<String> takeOption(String name) {
        for (int i = 0; i < left.size(); i++) {
            var word = left.get(i);
            if (word.startsWith(name + "=")) {
                left.remove(i);
                return Optional.of(word.substring(name.length() + 1));
            }
            if (word.equals(name)) {
                if (i + 1 == left.size()) {
                    throw new BadInput(name + " needs a value");
                }
                left.remove(i);
                return Optional.of(left.remove(i));
            }
        }
        return Optional.empty();
    }

    /** What nobody has taken, in the order typed. */
    public List<String> rest() {
        return List.copyOf(left);
    }

    /** To be called when every option that exists has been taken and nothing else is expected. */
    public void requireNothingLeft() {
        if (!left.isEmpty()) {
            throw new BadInput("unknown: " + String.join(" ", left));
        }
    }
}
