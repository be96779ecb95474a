using Microsoft.OpenApi;

namespace Shiji.Api;

/// <summary>一个地址 — what the document says of one method of one address, with an example that can be tried.</summary>
internal sealed record DescribedAddress(string Id, string Method, string Path, string Summary, string Description, IReadOnlyList<DescribedParameter> Parameters, IReadOnlyList<string> Answers)
{
    private const string Draft = """{"organisation":"组织代码","day":"2022-05-04","values":{"栏目标识":"内容"}}""";

    /// <summary>What stands in the gaps of the examples.</summary>
    private static readonly Dictionary<string, string> Examples = new() { ["period"] = "2022H1" };

    public static IReadOnlyList<DescribedAddress> Of(OpenApiDocument document) =>
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           let told = operation.Value
           select new DescribedAddress(
               told.OperationId ?? path.Key, operation.Key.Method, path.Key, told.Summary ?? path.Key, told.Description ?? "",
               [.. (told.Parameters ?? []).Select(p => new DescribedParameter(p.Name ?? "", WhereOf(p.In), p.Required, p.Description ?? ""))],
               [.. (told.Responses ?? []).Select(r => $"{r.Key} {r.Value.Description}")]),
    ];

    public string Curl(string here)
    {
        var query = Parameters.Where(p => Examples.ContainsKey(p.Name)).Select(p => $"{p.Name}={Examples[p.Name]}").ToList();
        var address = $"\"{here}{Path}{(query.Count > 0 ? "?" + string.Join('&', query) : "")}\"";
        const string key = "-H \"Authorization: Bearer $SHIJI_KEY\"";
        return Method == "POST"
            ? $"curl {key} -H \"Content-Type: application/json\" -H \"{AnswerOnce.Header}: $(uuidgen)\" \\\n  -d '{Draft}' {address}"
            : $"curl {key} {address}";
    }

    private static string WhereOf(ParameterLocation? where) => where switch
    {
        ParameterLocation.Path => "地址",
        ParameterLocation.Header => "请求头",
        _ => "查询",
    };
}

/// <summary>一个参数 — its name, where it stands, and what it means.</summary>
internal sealed record DescribedParameter(string Name, string Where, bool Required, string Description);
