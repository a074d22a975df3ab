package id.tuntas.platform.web;

/**
 * A bean that every replica calls when agencies or people have changed: what it remembers of them
 * must be asked for again. Called on one thread, and again after each reconnection.
 */
public interface IdentityNews {

    void changed();
}
