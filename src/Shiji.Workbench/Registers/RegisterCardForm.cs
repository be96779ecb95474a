using Microsoft.AspNetCore.Http;
using Shiji.Kernel.Registers;

namespace Shiji.Workbench;

/// <summary>台账卡的表单 — read from what was posted; so many rows for columns are offered, those without a name are left out.</summary>
internal static class RegisterCardForm
{
    public const int Offered = 10;

    public static RegisterCard Of(HttpRequest request)
    {
        if (!request.HasFormContentType) return new("", "", "", "") { Columns = [.. Enumerable.Range(0, Offered).Select(_ => new ColumnCard("", ColumnType.Text))] };
        var form = request.Form;
        return new(form["name"], form["group"], form["unit"], form["basis"])
        {
            IsStock = form["stock"] == "1",
            NotAssessableBecause = form["because"],
            Why = form["why"],
            Columns =
            [
                .. Enumerable.Range(0, Offered).Select(i => new ColumnCard(form[$"column{i}"], Enum.TryParse<ColumnType>(form[$"kind{i}"], out var kind) && Enum.IsDefined(kind) ? kind : ColumnType.Text,
                    form[$"unit{i}"], form[$"options{i}"], form[$"required{i}"] == "1")),
            ],
        };
    }
}
