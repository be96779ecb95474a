using Microsoft.AspNetCore.Components;
using Shiji.Kernel.People;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>同意项 — a purpose in its words, and whether it was agreed to.</summary>
public sealed partial class ConsentField
{
    public const string Yes = "yes";

    private static readonly Choice[] Answers = [new(Yes, "同意"), new("no", "不同意")];

    [Parameter, EditorRequired] public ConsentPurpose Purpose { get; set; } = null!;

    [Parameter] public string? Value { get; set; }

    [Parameter] public string? Error { get; set; }

    public static string Of(ConsentPurpose purpose) => "consent-" + purpose.Code;
}
