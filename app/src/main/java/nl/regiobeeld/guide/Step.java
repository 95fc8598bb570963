package nl.regiobeeld.guide;

import nl.regiobeeld.web.Words;

/**
 * One thing that happens on a route.
 *
 * @param route id
 * @param by who does it: the person who reports, or whoever was contacted before
 * @param contact id
 * @param action what to do
 * @param law consent, reporting code, duties; may be empty, as may the following
 * @param register what to put on record, and where
 * @param told who will hear of it
 */
record Step(
        String id,
        String route,
        int order,
        By by,
        String contact,
        Words action,
        Words law,
        Words register,
        Words told) {
    enum By {
        YOU,
        THEM
    }
}
