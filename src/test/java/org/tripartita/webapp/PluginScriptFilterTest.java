package org.tripartita.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PluginScriptFilterTest {

	private final MendedBundles bundles = new MendedBundles(new DefaultResourceLoader(), "classpath:/",
			BundleMends.parse("@ plugin/cockpit/app/plugin.js\n- Toggle this section\n+ Mostrar u ocultar\n"));

	private final PluginScriptFilter filter = new PluginScriptFilter(() -> bundles);

	@Test
	void who_is_given_the_script_gets_the_mended_one() throws ServletException, IOException {
		assertThat(answer("/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js", 200)).contains("Mostrar u ocultar")
				.doesNotContain("as shipped");
	}

	@Test
	void who_is_refused_gets_no_script() throws ServletException, IOException {
		assertThat(answer("/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js", 401)).isEqualTo("as shipped");
	}

	@Test
	void everything_else_passes_unchanged() throws ServletException, IOException {
		assertThat(answer("/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js", 200)).isEqualTo("as shipped");
		assertThat(answer("/camunda/api/cockpit/plugin/base/static/app/plugin.js", 200)).isEqualTo("as shipped");
	}

	private String answer(final String path, final int status) throws ServletException, IOException {
		final MockHttpServletResponse response = new MockHttpServletResponse();
		filter.doFilter(new MockHttpServletRequest("GET", path), response, (request, shipped) -> {
			((HttpServletResponse) shipped).setStatus(status);
			shipped.getWriter().write("as shipped");
		});
		return response.getContentAsString();
	}

}
