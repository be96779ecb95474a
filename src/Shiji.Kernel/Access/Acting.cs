namespace Shiji.Kernel.Access;

/// <summary>在办 — the actor of one scope of work, and its clock. Until somebody is named it is nobody, so what forgets to ask sees nothing.</summary>
public sealed class Acting(TimeProvider time)
{
    public Actor Now { get; private set; } = Actor.Nobody;

    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public static Acting System(TimeProvider? time = null) => new(time ?? TimeProvider.System) { Now = Actor.System };

    public void Become(Actor actor) => Now = actor;

    /// <summary>Acts as another until disposed: a sign-in is the program's own work, done before anybody is known.</summary>
    public IDisposable As(Actor actor)
    {
        var before = Now;
        Now = actor;
        return new Return(() => Now = before);
    }

    private sealed class Return(Action back) : IDisposable
    {
        public void Dispose() => back();
    }
}
