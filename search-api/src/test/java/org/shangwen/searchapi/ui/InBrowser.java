package org.shangwen.searchapi.ui;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a {@link Visit} of its own, on a site of its class and in one browser for the whole run. */
final class InBrowser implements ParameterResolver, AfterEachCallback {

    private static final Namespace SPACE = Namespace.create(InBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store run = context.getRoot().getStore(SPACE);
        Site site = run.computeIfAbsent(context.getRequiredTestClass(), test -> Site.open(), Site.class);
        Chromium chromium = run.computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        Visit visit = new Visit(chromium.browser(), site.base());
        context.getStore(SPACE).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(SPACE).remove(Visit.class, Visit.class);
        if (visit != null) {
            visit.close();
        }
    }
}
