package org.shangwen.crawler.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any bytes at all as a page. In a build the seeds beside this class are run; with {@code JAZZER_FUZZ=1} in the
 * environment Jazzer looks for others, guided by the code that they reach, and keeps those that break a promise as seeds.
 */
class PageFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void anyBytes_keepThePromises(byte[] page) {
        MutatedPagesTest.check(page);
    }
}
