using Microsoft.AspNetCore.Components;
using Shiji.Kernel.Registers;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>一栏的填写处 — what a column is called, what it holds, and what it may hold.</summary>
public sealed partial class ColumnFields
{
    private static readonly IReadOnlyList<Choice> YesNo = [new("", "可以不填"), new("1", "必填")];

    private static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(ColumnType.Text), "文字"), new(nameof(ColumnType.Quantity), "数量（加得起来）"), new(nameof(ColumnType.Choice), "选项（每个选项自成一数）"), new(nameof(ColumnType.Person), "人员（去重计人数）"),
        new(nameof(ColumnType.Subject), "对象：企业、点位等（去重计个数）"), new(nameof(ColumnType.Number), "编号（不重复）"), new(nameof(ColumnType.Title), "名称"), new(nameof(ColumnType.Sealed), "密封文字（看要写理由）"),
    ];

    [Parameter, EditorRequired] public int At { get; set; }

    [Parameter, EditorRequired] public ColumnCard Column { get; set; } = null!;

    [Parameter] public string? Error { get; set; }
}
