using Microsoft.AspNetCore.Components;
using Shiji.Reports.Drafts;

namespace Shiji.Workbench;

/// <summary>核过的文稿 — the draft as it came, each of its figures marked.</summary>
public sealed partial class CheckedText
{
    [Parameter, EditorRequired] public CheckedDraft Draft { get; set; } = null!;

    private IEnumerable<(string Text, CheckedFigure? Figure)> Pieces
    {
        get
        {
            var at = 0;
            foreach (var figure in Draft.Figures)
            {
                yield return (Draft.Text[at..figure.Start], null);
                yield return (Draft.Text[figure.Start..figure.End], figure);
                at = figure.End;
            }

            yield return (Draft.Text[at..], null);
        }
    }

    internal static string AnchorOf(CheckedFigure figure) => $"f{figure.Start}";
}
