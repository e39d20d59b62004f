package org.tripartita.identity.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every way into the running application, as the application itself knows it. */
final class Mappings {

	private static final String JAX_RS = "jakarta.ws.rs.Application";

	private static final String STATIC = "/static/";

	/** What a filter of the login answers itself. */
	private static final Map<Class<?>, Mapping> FILTERS = Map.of(UsernamePasswordAuthenticationFilter.class,
			new Mapping("POST", "/login"), LogoutFilter.class, new Mapping("POST", "/logout"));

	private final Set<Mapping> found = new TreeSet<>();

	private Mappings() {
	}

	static Set<Mapping> of(WebApplicationContext application) {
		var all = new TreeSet<>(ofSpring(application));
		all.addAll(ofEngine(application));
		all.addAll(ofFilters(application));
		all.addAll(files());
		Stream.of("tasklist", "welcome", "cockpit", "admin")
			.forEach(app -> all.add(new Mapping("GET", "/camunda/app/" + app + "/{engine}/")));
		return all;
	}

	/** Filters that let people in or out have paths of their own. */
	private static List<Mapping> ofFilters(WebApplicationContext application) {
		return application.getBean(FilterChainProxy.class)
			.getFilterChains()
			.stream()
			.flatMap(chain -> chain.getFilters().stream())
			.filter(filter -> filter instanceof AbstractAuthenticationProcessingFilter || filter instanceof LogoutFilter)
			.map(filter -> FILTERS.getOrDefault(filter.getClass(), new Mapping("*", filter.getClass().getSimpleName())))
			.toList();
	}

	private static List<Mapping> files() {
		try {
			return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:" + STATIC + "**/*.*"))
				.map(file -> file.toString().replaceFirst("]$", ""))
				.map(file -> new Mapping("GET", file.substring(file.lastIndexOf(STATIC) + STATIC.length() - 1)))
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** Pages and programs of ours, files, health and errors. */
	private static Set<Mapping> ofSpring(WebApplicationContext application) {
		var mappings = new Mappings();
		application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach(each -> each.getHandlerMethods().keySet().forEach(mappings::add));
		application.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.forEach(each -> each.getHandlerMap().keySet().forEach(path -> mappings.found.add(new Mapping("GET", path))));
		return mappings.found;
	}

	/** The interfaces of Camunda's web applications and their plugins. */
	private static Set<Mapping> ofEngine(WebApplicationContext application) {
		var mappings = new Mappings();
		servlets(application).filter(servlet -> servlet.getInitParameter(JAX_RS) != null).forEach(mappings::add);
		return mappings.found;
	}

	/** Servlets that are neither Spring's nor an interface of Camunda's. */
	static Collection<String> otherServlets(WebApplicationContext application) {
		return servlets(application).filter(servlet -> servlet.getInitParameter(JAX_RS) == null)
			.map(ServletRegistration::getName)
			.toList();
	}

	private static Stream<? extends ServletRegistration> servlets(WebApplicationContext application) {
		return application.getServletContext().getServletRegistrations().values().stream();
	}

	private void add(RequestMappingInfo info) {
		var methods = info.getMethodsCondition().getMethods();
		for (var pattern : info.getPatternValues()) {
			var path = pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
			methods.forEach(method -> found.add(new Mapping(method.name(), path)));
			if (methods.isEmpty()) {
				found.add(new Mapping("*", path));
			}
		}
	}

	private void add(ServletRegistration servlet) {
		var application = ClassUtils.resolveClassName(servlet.getInitParameter(JAX_RS), null);
		var root = servlet.getMappings().iterator().next().replace("/*", "");
		try {
			((Application) application.getDeclaredConstructor().newInstance()).getClasses()
				.forEach(resource -> addResource(root, resource));
		}
		catch (ReflectiveOperationException failure) {
			throw new AssertionError(failure);
		}
	}

	private void addResource(String root, Class<?> resource) {
		var path = AnnotatedElementUtils.findMergedAnnotation(resource, Path.class);
		if (path != null) {
			addMethods(joined(root, path.value()), resource);
		}
	}

	private void addMethods(String base, Class<?> resource) {
		for (var method : resource.getMethods()) {
			var own = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
			var path = own == null ? base : joined(base, own.value());
			var verb = verb(method);
			if (verb != null) {
				found.add(new Mapping(verb, path));
			}
			else if (own != null) {
				addMethods(path, method.getReturnType());
			}
		}
	}

	private static @Nullable String verb(Method method) {
		return Stream.concat(Stream.of(method), Arrays.stream(method.getDeclaringClass().getInterfaces()).flatMap(each -> same(each, method)))
			.map(each -> AnnotatedElementUtils.findMergedAnnotation(each, HttpMethod.class))
			.filter(each -> each != null)
			.map(HttpMethod::value)
			.findFirst()
			.orElse(null);
	}

	private static Stream<Method> same(Class<?> type, Method method) {
		return Stream.ofNullable(ClassUtils.getMethodIfAvailable(type, method.getName(), method.getParameterTypes()));
	}

	private static String joined(String base, String path) {
		return base + "/" + path.replaceAll("^/|/$", "").replaceAll(":\\s*[^}]+}", "}");
	}

}
