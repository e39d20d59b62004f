package org.tripartita.browser;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.jspecify.annotations.Nullable;

/**
 * Places at one browser. Who leaves one frees it for the next who needs the like, with no cookie, nothing stored and no page
 * of theirs: a page of Tasklist costs the processor two seconds less where another was compiled before.
 */
final class Places {

	/** Small, of the site and without a script: it keeps the site's renderer alive between two people. */
	private static final String NOTHING_TO_SEE = "/robots.txt";

	private static final Pattern SITE = Pattern.compile("https?://[^/]+");

	private final Browser browser;

	private final Map<Kind, Deque<BrowserContext>> free = new HashMap<>();

	private final Map<BrowserContext, Kind> taken = new IdentityHashMap<>();

	private final Map<BrowserContext, Page> keepers = new IdentityHashMap<>();

	/**
	 * What somebody's browser is like.
	 *
	 * @param zone of its clock
	 * @param language its own
	 * @param width of its window, in pixels
	 * @param scripts whether it runs any
	 */
	record Kind(String zone, String language, int width, boolean scripts) {

		private Browser.NewContextOptions options() {
			return new Browser.NewContextOptions().setTimezoneId(zone).setLocale(language).setJavaScriptEnabled(scripts).setViewportSize(width, 800);
		}

	}

	Places(Browser browser) {
		this.browser = browser;
	}

	/** A place to be left by closing it. */
	BrowserContext take(Kind kind) {
		var freed = free.computeIfAbsent(kind, none -> new ArrayDeque<>()).poll();
		var place = freed == null ? browser.newContext(kind.options()) : freed;
		taken.put(place, kind);
		return (BrowserContext) Proxy.newProxyInstance(BrowserContext.class.getClassLoader(), new Class<?>[] { BrowserContext.class },
				(self, method, arguments) -> method.getName().equals("close") ? leave(place) : act(place, method, arguments));
	}

	private static @Nullable Object act(BrowserContext place, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(place, arguments);
		}
		catch (InvocationTargetException failure) {
			throw failure.getCause();
		}
	}

	void everybodyLeaves() {
		List.copyOf(taken.keySet()).forEach(this::leave);
	}

	private @Nullable Object leave(BrowserContext place) {
		var kind = taken.remove(place);
		if (kind != null) {
			try {
				tidy(place, kind);
				free.get(kind).add(place);
			}
			catch (PlaywrightException untidy) {
				// The next one gets a new place; a page that was still on its way somewhere cannot be led elsewhere.
				keepers.remove(place);
				place.close();
			}
		}
		return null;
	}

	private void tidy(BrowserContext place, Kind kind) {
		place.unrouteAll();
		place.setOffline(false);
		place.setExtraHTTPHeaders(Map.of());
		place.clearCookies();
		var keeper = keepers.computeIfAbsent(place, BrowserContext::newPage);
		for (var page : place.pages()) {
			var site = SITE.matcher(page.url());
			if (page != keeper && site.lookingAt()) {
				keeper.navigate(site.group() + NOTHING_TO_SEE);
			}
			if (page != keeper) {
				page.close();
			}
		}
		if (kind.scripts() && SITE.matcher(keeper.url()).lookingAt()) {
			keeper.evaluate("localStorage.clear()");
		}
	}

}
