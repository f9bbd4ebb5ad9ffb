package org.terrella.drivers.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.Pi4JException;
import com.pi4j.extension.Plugin;
import com.pi4j.extension.PluginService;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.platform.Platform;
import com.pi4j.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.terrella.drivers.device.DeviceGone;

/** Pi4J's providers for real lines, taken from the one plugin that may provide them. */
record HardwareProviders(DigitalInputProvider input, DigitalOutputProvider output) {
  private static final String PLUGIN = "com.pi4j.plugin.ffm.";
  private static final String ARTIFACT = "com.pi4j:pi4j-plugin-ffm:4.0.2";

  static HardwareProviders find(String device) throws DeviceGone {
    List<Provider<?, ?, ?>> found = offered(device);
    return new HardwareProviders(
        only(device, DigitalInputProvider.class, found),
        only(device, DigitalOutputProvider.class, found));
  }

  private static List<Provider<?, ?, ?>> offered(String device) throws DeviceGone {
    var offers = new Offers();
    try {
      ServiceLoader.load(Plugin.class).stream()
          .filter(plugin -> plugin.type().getName().startsWith(PLUGIN))
          .forEach(plugin -> plugin.get().initialize(offers));
    } catch (Pi4JException failed) {
      throw new DeviceGone(device, "gpio", ARTIFACT + " does not start: " + failed.getMessage());
    }
    return offers.providers;
  }

  private static <T> T only(String device, Class<T> kind, List<Provider<?, ?, ?>> found)
      throws DeviceGone {
    return found.stream()
        .flatMap(
            provider -> kind.isInstance(provider) ? Stream.of(kind.cast(provider)) : Stream.of())
        .findFirst()
        .orElseThrow(() -> new DeviceGone(device, "gpio", ARTIFACT + " is not on the class path"));
  }

  /** Takes what a plugin offers, without a context that would start it. */
  private static final class Offers implements PluginService {
    private final List<Provider<?, ?, ?>> providers = new ArrayList<>();

    @Override
    public Context context() {
      throw new IllegalStateException("there is no context before the providers are known");
    }

    @Override
    @SuppressWarnings("rawtypes")
    public PluginService register(Provider... offered) {
      for (Provider<?, ?, ?> provider : offered) {
        providers.add(provider);
      }
      return this;
    }

    @Override
    public PluginService register(Platform... platforms) {
      return this;
    }
  }
}
