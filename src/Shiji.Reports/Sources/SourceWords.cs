namespace Shiji.Reports.Sources;

/// <summary>数源用语.</summary>
public static class SourceWords
{
    public static string Word(this SourceVerdict verdict) => verdict switch
    {
        SourceVerdict.Same => "一致",
        SourceVerdict.Moved => "账簿变了",
        SourceVerdict.Retouched => "文字改过",
        SourceVerdict.Gone => "书签删了",
        SourceVerdict.Altered => "数源改过",
        _ => "核不了",
    };
}
