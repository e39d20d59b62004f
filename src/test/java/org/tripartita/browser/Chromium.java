package org.tripartita.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;

/** The machine's Chromium and the people who sit at it. */
public final class Chromium implements AutoCloseable {

	private static final String EXECUTABLE = "/usr/bin/chromium";

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--process-per-site");

	/** A page is not wrong because the machine is busy: five seconds, the usual, pass on two cores that build as well. */
	private static final int PATIENCE_MILLIS = 20_000;

	/** Drawing thirty windows' height takes this browser eight seconds of both cores. */
	private static final int TALLEST_PICTURE = 2400;

	/** A picture costs as much as opening a page; {@code -Dpictures=true} asks for them. */
	private static final boolean PICTURES = Boolean.getBoolean("pictures");

	private static @Nullable Chromium ofTests;

	private final Playwright playwright;

	private final Browser browser;

	private final Places places;

	private Chromium(final Playwright playwright) {
		this.playwright = playwright;
		this.browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(EXECUTABLE)).setArgs(QUIET));
		this.places = new Places(browser);
	}

	/** Starts the browser without a window. */
	public static Chromium launch() {
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		return new Chromium(Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
	}

	/** The one that all tests of this JVM share and that goes with it; closing it sends its people away. */
	public static Chromium shared() {
		if (ofTests == null) {
			ofTests = launch();
		}
		return ofTests;
	}

	/** Somebody in Mexico City with a wide screen. */
	public BrowserContext person() {
		return person("America/Mexico_City", "es-MX", 1280);
	}

	/** Somebody with a clock in that time zone, a browser in that language and a window so many pixels wide. */
	public BrowserContext person(final String zone, final String language, final int width) {
		return places.take(new Places.Kind(zone, language, width, true));
	}

	/** Somebody whose browser runs no scripts. */
	public BrowserContext withoutScripts() {
		return places.take(new Places.Kind("America/Mexico_City", "es-MX", 1280, false));
	}

	/** If pictures are asked for: leaves one of the page, or of the beginning of a long one, under {@code target/screenshots}. */
	public static void picture(final Page page, final String name) {
		if (!PICTURES) {
			return;
		}
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true)
				.setClip(0, 0, page.viewportSize().width, TALLEST_PICTURE));
	}

	/** What hinders people on a page and all its frames, by the rules of WCAG that a program can try. */
	public static List<Rule> hindrances(final Page page) {
		var options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations();
	}

	@Override
	public void close() {
		if (this == ofTests) {
			places.everybodyLeaves();
			return;
		}
		browser.close();
		playwright.close();
	}

}
