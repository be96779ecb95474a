using Shiji.Kernel.Access;

namespace Shiji.Kernel.Jobs;

/// <summary>任务种类 — declared by a module: what it is called, who may start it, and the class that does it.</summary>
/// <param name="Work">An <see cref="IJobWork"/>.</param>
public sealed record JobKind(string Key, string Name, Type Work)
{
    /// <summary>Null for what only the program itself starts.</summary>
    public Permission? Permission { get; init; }

    /// <summary>可重办 — broken off and begun again, it does no harm: it is all or nothing, or finds what it did before.</summary>
    public bool Again { get; init; }

    /// <summary>What is left of one that was cut off or refused, in words: 没有导入任何行.</summary>
    public string Left { get; init; } = "";

    internal string Cut => Left.Length > 0 ? Left + "。" : "";

    /// <summary>Where its subject is shown; the subject's id comes behind it.</summary>
    public string? Page { get; init; }

    public static JobKind Of<T>(string key, string name) where T : class, IJobWork => new(key, name, typeof(T));
}
