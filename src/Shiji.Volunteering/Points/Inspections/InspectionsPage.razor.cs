using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Records;
using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>巡查清单页 — what was seen, the last first; what is late, what waits to be seen again.</summary>
public sealed partial class InspectionsPage
{
    private const int PageSize = 50;

    internal static readonly Choice[] Views = [new(InspectionList.Overdue, "整改逾期"), new(InspectionList.Waiting, "待复查"), new(InspectionList.Open, "没有办结")];

    private List<InspectionLine> Lines { get; set; } = [];

    private string? Next { get; set; }

    [SupplyParameterFromQuery(Name = "text")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "view")] private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "point")] private int? Point { get; set; }

    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Lines = await InspectionList.Of(Db, Text, View, Point, Cursor.Read(After), Clock.Today).Take(PageSize + 1).ToListAsync(Cancel);
        if (Lines.Count <= PageSize) return;
        Lines.RemoveAt(PageSize);
        Next = Address("/inspections", ("after", $"{Cursor.Of(Lines[^1].Inspection)}"));
    }

    private string Address(string path, params (string Name, string? Value)[] more) => path.With([("text", Text), ("view", View), ("point", Point is { } id ? $"{id}" : null), .. more]);
}
