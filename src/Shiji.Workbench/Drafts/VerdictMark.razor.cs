using Microsoft.AspNetCore.Components;
using Shiji.Reports.Drafts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>结论标 — a verdict with its shape: stands, to be looked at, to be put right.</summary>
public sealed partial class VerdictMark
{
    [Parameter, EditorRequired] public DraftVerdict Verdict { get; set; }

    private RecordState State => Verdict switch
    {
        DraftVerdict.Exact or DraftVerdict.Fair => RecordState.InForce,
        DraftVerdict.Wrong or DraftVerdict.Missing or DraftVerdict.Masked => RecordState.Returned,
        DraftVerdict.Understated or DraftVerdict.Ambiguous => RecordState.Waiting,
        _ => RecordState.Draft,
    };
}
