package id.terang.complaints.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures with shapes in them, each seed another.
public final class Scenes {

    private Scenes() { }

    public static BufferedImage scene(int seed, int width, int height) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        for (int i = 0; i < 30; i++) {
            g.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            g.fillRect((int) (random.nextDouble() * width), (int) (random.nextDouble() * height), width / 3, height / 3);
        }
        g.dispose();
        return image;
    }

    /// As a phone sends it.
    public static InputStream photo(int seed, int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(scene(seed, width, height), "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
