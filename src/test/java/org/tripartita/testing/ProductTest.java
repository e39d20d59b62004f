package org.tripartita.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.tripartita.Tripartita;
import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.process.ActaToSign;
import org.tripartita.secretariat.process.SessionHolding;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.secretariat.web.LiveStl;

/**
 * A test of the whole product: every module, the engine, a fresh PostgreSQL database per Spring context, a
 * {@link TestClock} to be moved by the test, the job executor off (fire jobs by id). Without attributes it shares
 * its context, and so its database, with all tests that are annotated likewise: make your own data, count none
 * of the others'. What {@code application-test.yml} sets, {@link #properties()} can set otherwise; that, and an import of
 * its own, gives a test a context of its own, which costs some seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = Tripartita.class)
@ActiveProfiles("test")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({ TestClockConfiguration.class, EngineMappings.class, FlowCoverage.class, Walk.class, SuccessionWalk.class,
		StlWalk.class, Foundation.class, SessionHolding.class, SittingStl.class, LiveStl.class, ActaToSign.class,
		ApprovedCommitments.Parts.class, CallWalk.Parts.class })
@TestExecutionListeners(listeners = EngineClockListener.class,
		mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ProductTest {

	/** {@code RANDOM_PORT} starts the web server on a free port ({@code @LocalServerPort}). */
	@AliasFor(annotation = SpringBootTest.class)
	SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

	/** Properties of this test's own context, {@code name=value}. */
	@AliasFor(annotation = SpringBootTest.class)
	String[] properties() default {};

}
