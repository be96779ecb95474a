namespace Shiji.Reports.Templates;

/// <summary>哪一面的写法 — the words an aspect is asked for by in a template.</summary>
public static class AspectWords
{
    private static readonly Dictionary<string, Aspect> Known = new()
    {
        ["上期"] = Aspect.Last,
        ["去年同期"] = Aspect.YearAgo,
        ["环比"] = Aspect.FromLast,
        ["同比"] = Aspect.FromYearAgo,
        ["目标"] = Aspect.Target,
    };

    public static IReadOnlyCollection<string> All => Known.Keys;

    public static Aspect? Read(string word) => Known.TryGetValue(word, out var aspect) ? aspect : null;

    public static string Word(this Aspect aspect) => aspect == Aspect.Now ? "本期" : Known.First(k => k.Value == aspect).Key;

    /// <summary>How far it moved: words of their own, that take neither hedge nor unit.</summary>
    public static bool IsChange(this Aspect aspect) => aspect is Aspect.FromLast or Aspect.FromYearAgo;
}
