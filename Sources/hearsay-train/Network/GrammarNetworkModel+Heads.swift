// The four heads of the network, each up to its loss and down to the gradient of the states that they share.

import Hearsay

extension GrammarNetworkModel {
    func arcs(
        _ x: Matrix, _ batch: [GrammarSentence], _ sentences: [Range<Int>], _ weight: Float, _ loss: inout GrammarLoss,
        _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let heads = arcHead.forward(x, arena)
        Rectifier.forward(heads)
        let dependents = arcDependent.forward(x, arena)
        Rectifier.forward(dependents)
        let queries = arcProduct.forward(dependents, arena)
        let headGradient = arena.zeros(x.rows, shape.arcs)
        let queryGradient = arena.zeros(x.rows, shape.arcs)
        let distances = arcDistance.value.values
        let distanceGradient = arcDistance.gradients[shard].values
        for (sentence, range) in zip(batch, sentences) where sentence.heads.contains(where: { $0 >= 0 }) {
            let n = range.count
            let padded = (n + 16) / 16 * 16
            // The root first, then the tokens.
            let keys = arena.zeros(padded, shape.arcs)
            keys.values.update(from: arcRoot.value.values, count: shape.arcs)
            keys.row(1).update(from: heads.row(range.lowerBound), count: n * shape.arcs)
            let turned = arena.matrix(shape.arcs, padded)
            turned.transpose(keys)
            let scores = arena.matrix(n, padded)
            scores.multiply(queries.part(range), turned)
            var bias = [Float](repeating: 0, count: n + 1)
            for j in 0...n {
                let key = keys.row(j)
                for c in 0..<shape.arcs { bias[j] += key[c] * arcBias.value.values[c] }
            }
            var biasGradient = [Float](repeating: 0, count: n + 1)
            for i in 0..<n {
                let row = scores.row(i)
                guard sentence.heads[i] >= 0 else {
                    for c in 0..<padded { row[c] = 0 }
                    continue
                }
                for j in 0...n { row[j] += bias[j] + distances[NetworkShape.distance(from: i + 1, to: j)] }
                row[i + 1] = -1e9
                let (value, best) = Softmax.crossEntropy(row, 0..<n + 1, gold: sentence.heads[i], weight: weight)
                row[i + 1] = 0
                for c in (n + 1)..<padded { row[c] = 0 }
                for j in 0...n {
                    biasGradient[j] += row[j]
                    distanceGradient[NetworkShape.distance(from: i + 1, to: j)] += row[j]
                }
                loss.arcs += value
                if best == sentence.heads[i] { loss.rightHeads += 1 }
            }
            queryGradient.part(range).multiply(scores, keys)
            let turnedScores = arena.matrix(padded, n)
            turnedScores.transpose(scores)
            let keyGradient = arena.matrix(padded, shape.arcs)
            keyGradient.multiply(turnedScores, queries.part(range))
            for j in 0...n {
                let (key, keyRow) = (keys.row(j), keyGradient.row(j))
                for c in 0..<shape.arcs {
                    arcBias.gradients[shard].values[c] += biasGradient[j] * key[c]
                    keyRow[c] += biasGradient[j] * arcBias.value.values[c]
                }
            }
            let rootGradient = arcRoot.gradients[shard].values
            for c in 0..<shape.arcs { rootGradient[c] += keyGradient.values[c] }
            headGradient.row(range.lowerBound).update(from: keyGradient.row(1), count: n * shape.arcs)
        }
        let dependentGradient = arena.zeros(x.rows, shape.arcs)
        arcProduct.backward(queryGradient, input: dependents, into: dependentGradient, shard: shard, arena)
        Rectifier.backward(dependentGradient, output: dependents)
        arcDependent.backward(dependentGradient, input: x, into: gradient, shard: shard, arena)
        Rectifier.backward(headGradient, output: heads)
        arcHead.backward(headGradient, input: x, into: gradient, shard: shard, arena)
    }

    func relations(
        _ x: Matrix, _ batch: [GrammarSentence], _ sentences: [Range<Int>], _ weight: Float, _ loss: inout GrammarLoss,
        _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let heads = relationHead.forward(x, arena)
        let hidden = relationDependent.forward(x, arena)
        let width = shape.relations
        for (sentence, range) in zip(batch, sentences) {
            for (i, head) in sentence.heads.enumerated() where head >= 0 {
                let to = hidden.row(range.lowerBound + i)
                let from = head == 0 ? relationRoot.value.values : heads.row(range.lowerBound + head - 1)
                let distance = relationDistance.value.row(NetworkShape.distance(from: i + 1, to: head))
                for c in 0..<width { to[c] += from[c] + distance[c] }
            }
        }
        Rectifier.forward(hidden)
        let scores = relationOutput.forward(hidden, arena)
        for (sentence, range) in zip(batch, sentences) {
            for (i, relation) in sentence.relations.enumerated() {
                let row = scores.row(range.lowerBound + i)
                if relation < 0 {
                    for c in 0..<scores.columns { row[c] = 0 }
                } else {
                    loss.relations += Softmax.crossEntropy(row, 0..<scores.columns, gold: relation, weight: weight).0
                }
            }
        }
        let hiddenGradient = arena.zeros(x.rows, width)
        relationOutput.backward(scores, input: hidden, into: hiddenGradient, shard: shard, arena)
        Rectifier.backward(hiddenGradient, output: hidden)
        relationDependent.backward(hiddenGradient, input: x, into: gradient, shard: shard, arena)
        let headGradient = arena.zeros(x.rows, width)
        for (sentence, range) in zip(batch, sentences) {
            for (i, head) in sentence.heads.enumerated() where head >= 0 {
                let from = hiddenGradient.row(range.lowerBound + i)
                let to =
                    head == 0 ? relationRoot.gradients[shard].values : headGradient.row(range.lowerBound + head - 1)
                let distance = relationDistance.gradients[shard].row(NetworkShape.distance(from: i + 1, to: head))
                for c in 0..<width {
                    to[c] += from[c]
                    distance[c] += from[c]
                }
            }
        }
        relationHead.backward(headGradient, input: x, into: gradient, shard: shard, arena)
    }

    func tags(
        _ x: Matrix, _ batch: [GrammarSentence], _ options: GrammarTrainingOptions, _ scale: Float,
        _ loss: inout GrammarLoss, _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let hidden = tagHidden.forward(x, arena)
        Rectifier.forward(hidden)
        let scores = tagOutput.forward(hidden, arena)
        let universal = 0..<UniversalTag.allCases.count
        let treebank = universal.upperBound..<scores.columns
        var t = 0
        for sentence in batch {
            for i in 0..<sentence.count {
                let row = scores.row(t)
                loss.tags +=
                    Softmax.crossEntropy(
                        row, universal, gold: sentence.universal[i], weight: options.universalWeight * scale
                    ).0
                let gold = treebank.lowerBound + sentence.treebank[i]
                loss.tags += Softmax.crossEntropy(row, treebank, gold: gold, weight: options.treebankWeight * scale).0
                t += 1
            }
        }
        let hiddenGradient = arena.zeros(x.rows, shape.tags)
        tagOutput.backward(scores, input: hidden, into: hiddenGradient, shard: shard, arena)
        Rectifier.backward(hiddenGradient, output: hidden)
        tagHidden.backward(hiddenGradient, input: x, into: gradient, shard: shard, arena)
    }

    func names(
        _ x: Matrix, _ batch: [GrammarSentence], _ sentences: [Range<Int>], _ weight: Float, _ loss: inout GrammarLoss,
        _ gradient: Matrix, _ shard: Int, _ arena: Arena
    ) {
        let window = Window.forward(x, sentences, distance: 1, arena)
        let hidden = nameHidden.forward(window, arena)
        Rectifier.forward(hidden)
        let scores = nameOutput.forward(hidden, arena)
        var t = 0
        for sentence in batch {
            for name in sentence.names {
                let row = scores.row(t)
                t += 1
                if name < 0 {
                    for c in 0..<scores.columns { row[c] = 0 }
                } else {
                    loss.names += Softmax.crossEntropy(row, 0..<NameLabel.count, gold: name, weight: weight).0
                    for c in NameLabel.count..<scores.columns { row[c] = 0 }
                }
            }
        }
        let hiddenGradient = arena.zeros(x.rows, shape.names)
        nameOutput.backward(scores, input: hidden, into: hiddenGradient, shard: shard, arena)
        Rectifier.backward(hiddenGradient, output: hidden)
        let windowGradient = arena.zeros(x.rows, window.columns)
        nameHidden.backward(hiddenGradient, input: window, into: windowGradient, shard: shard, arena)
        Window.backward(windowGradient, sentences, distance: 1, into: gradient)
    }
}
