using Shiji.Kernel.Results;

namespace Shiji.Volunteering;

/// <summary>种类名称 — what kinds of points and of goods may be called, and how they are put in order.</summary>
internal static class KindName
{
    /// <summary>Signs by which a formula tells the parts of a measure's key.</summary>
    private static readonly char[] Signs = ['[', ']', ',', '='];

    public static Refusal? Wrong(string? name) => string.IsNullOrWhiteSpace(name)
        ? new("请写名称；定了不改，记录按名称归类。", "name")
        : name.IndexOfAny(Signs) >= 0 ? new("名称里不能有方括号、逗号和等号，请换个写法。", "name") : null;

    public static Refusal? Raised(int at) => at switch
    {
        < 0 => new("没有这一种，请从清单里选。", "name"),
        0 => new("已经排在最前。", "name"),
        _ => null,
    };

    public static void Raise<T>(List<T> all, int at, Action<T, int> number)
    {
        (all[at - 1], all[at]) = (all[at], all[at - 1]);
        for (var i = 0; i < all.Count; i++) number(all[i], i);
    }
}
