namespace Shiji.Reports.Sources;

/// <summary>自带数源的数 — a figure of a document that says itself where it came from.</summary>
/// <param name="Carried">The digest it carried.</param>
/// <param name="Start">Where its bookmark begins in the plain text; -1 where somebody took the bookmark out.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Now">The words that stand there now.</param>
public sealed record CarriedFigure(FigureSource Source, string Carried, int Start, int End, string Now)
{
    /// <summary>数源自身没有被改过.</summary>
    public bool Whole => Source.Digest == Carried;

    /// <summary>文字还是写出时的文字.</summary>
    public bool Untouched => Now == Source.Printed;
}
